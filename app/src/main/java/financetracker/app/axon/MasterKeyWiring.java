package financetracker.app.axon;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.StartupFailure;
import financetracker.eventstore.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The master key: given as Base64 or as a file, else made on the first start and kept in the data folder. */
@Configuration(proxyBeanMethods = false)
class MasterKeyWiring {
    private static final int KEY_BYTES = 32;

    @Bean
    MasterKey masterKey(
            @Value("${finance-tracker.master-key:}") String given,
            @Value("${finance-tracker.master-key-file:}") String file,
            ObjectProvider<DataFolder> folder) {
        if (!given.isBlank()) {
            return key(given, "finance-tracker.master-key");
        }
        Path path = file.isBlank() ? folder.getObject().resolve("master.key") : Path.of(file);
        try {
            if (file.isBlank() && !Files.exists(path)) {
                create(path);
            }
            return key(Files.readString(path), path.toString());
        } catch (IOException e) {
            throw new StartupFailure(
                    "The master key " + path + " cannot be read: give this user the right to read it.", e);
        }
    }

    private static void create(Path path) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.SYNC);
        Files.move(draft, path);
    }

    private static MasterKey key(String text, String where) {
        try {
            return new MasterKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new StartupFailure(where + " must be " + KEY_BYTES + " random bytes in Base64.", e);
        }
    }
}
