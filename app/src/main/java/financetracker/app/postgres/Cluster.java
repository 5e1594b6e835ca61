package financetracker.app.postgres;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of one PostgreSQL server.
 *
 * @param password the superuser's, made at random for this folder
 */
record Cluster(Path directory, String password) {
    static final String USER = "postgres";

    /** Makes the cluster on the first start, completely or not at all. */
    static Cluster in(DataFolder folder, ServerPrograms programs) {
        Path directory = folder.resolve("postgres");
        Path passwordFile = folder.resolve("postgres.password");
        try {
            if (!Files.exists(directory)) {
                create(folder, directory, passwordFile, programs);
            }
            return new Cluster(directory, Files.readString(passwordFile).strip());
        } catch (ServerPrograms.Failed e) {
            throw new StartupFailure(
                    "The embedded PostgreSQL cannot be set up in " + folder.path() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartupFailure(
                    "The files of the embedded PostgreSQL in " + folder.path() + " cannot be used: " + e + ".", e);
        }
    }

    private static void create(DataFolder folder, Path directory, Path passwordFile, ServerPrograms programs)
            throws IOException, ServerPrograms.Failed {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(passwordFile);
        Files.writeString(
                Files.createFile(passwordFile, ownerOnly), HexFormat.of().formatHex(secret));
        Path partial = Files.createTempDirectory(folder.path(), "postgres-new");
        // Sorted and compared by code point on every machine, so that an update of the system never breaks an index.
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + partial,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    }
}
