import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:@PORT@/@NAME@"))
                        .timeout(Duration.ofSeconds(1))
                        .build();
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
