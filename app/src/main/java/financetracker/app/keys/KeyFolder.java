package financetracker.app.keys;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The folder {@code keys} under the data folder. Only the owner can read its files (mode 0600); nodes that serve one
 * database share the folder or have a copy of it.
 */
@Component
class KeyFolder {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> NEW_FILE = PosixFilePermissions.asFileAttribute(FILE);
    private static final FileAttribute<?> NEW_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    KeyFolder(DataFolder data) {
        folder = data.resolve("keys");
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, NEW_FOLDER);
            }
        } catch (FileAlreadyExistsException another) {
            // Another node made it in between.
        } catch (IOException e) {
            throw new StartupFailure("The folder for keys, " + folder + ", cannot be made.", e);
        }
    }

    /** Writes the file whole or not at all; does nothing where it exists. */
    void create(String name, String content) {
        try {
            Path draft = Files.createTempFile(folder, ".new-", "", NEW_FILE);
            try {
                Files.writeString(draft, content);
                // Linking fails where the name exists, so two nodes starting together end with one file.
                Files.createLink(folder.resolve(name), draft);
            } catch (FileAlreadyExistsException taken) {
                // The other node's content counts.
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
        }
    }

    /** @throws StartupFailure if others than the owner may read the file */
    String read(String name) {
        Path file = folder.resolve(name);
        try {
            if (!FILE.containsAll(Files.getPosixFilePermissions(file))) {
                throw new StartupFailure(
                        "The key file " + file + " can be read by others; make it private with: chmod 600 " + file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    List<String> names(String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder.resolve(name), e);
        }
    }
}
