package financetracker.app.postgres;

import financetracker.app.startup.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A compressed archive of programs, unpacked once for each content, completely or not at all. */
final class Archive {
    private final byte[] content;

    Archive(byte[] content) {
        this.content = content;
    }

    Path unpackedIn(DataFolder folder) throws IOException {
        Path place = folder.resolve("postgres-programs-" + fingerprint());
        if (Files.exists(place)) {
            return place;
        }
        Path partial = Files.createTempDirectory(folder.path(), "unpacking");
        try (var entries = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(content)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, partial);
            }
        }
        return Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream entries, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()));
        } else {
            Files.copy(entries, target);
            boolean program = (entry.getMode() & 0100) != 0;
            if (program && !target.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + target);
            }
        }
    }

    // Tells one version's archive from another's, not from a forgery: a cryptographic hash would cost half a second.
    private String fingerprint() {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return Long.toHexString(checksum.getValue()) + "-" + content.length;
    }
}
