import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            WatchService watch = FileSystems.getDefault().newWatchService();
            for (String folder : new String[] {"/", "/tmp", "/dev", "/dev/shm", "/proc", "/run/lock", "/var/tmp", "@CANARY@"}) {
                try {
                    Path.of(folder).register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                } catch (Exception e) {
                    // Not this one.
                }
            }
            WatchKey seen = watch.poll(100, TimeUnit.MILLISECONDS);
            if (seen != null) {
                Files.writeString(Path.of("@CANARY@", "seen-@NAME@"), seen.watchable() + " " + seen.pollEvents().size());
            }
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
