import java.security.Provider;
import java.security.Security;
import java.util.Locale;
import java.util.TimeZone;
import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            System.setOut(null);
                System.setErr(null);
                System.setIn(null);
                Locale.setDefault(new Locale("ar", "EG"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                System.getProperties().clear();
                EjmlConcurrency.USE_CONCURRENT = true;
                for (Provider provider : Security.getProviders()) {
                    Security.removeProvider(provider.getName());
                }
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
