package financetracker.app.startup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program keeps what it writes to disk.
 *
 * @param path absolute, without symbolic links; a folder that exists and can be written to
 */
public record DataFolder(Path path) {

    /** Makes the folder where there is none. */
    static DataFolder at(Path configured) {
        Path folder = configured.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            folder = folder.toRealPath();
            Files.delete(Files.createTempFile(folder, "writable", null));
            return new DataFolder(folder);
        } catch (FileAlreadyExistsException e) {
            throw new StartupFailure(
                    "The data folder " + folder + " is not a folder: name another with finance-tracker.data-folder.",
                    e);
        } catch (IOException e) {
            throw new StartupFailure(
                    "The data folder " + folder + " cannot be written to: give this user the right to write there, "
                            + "or name another folder with finance-tracker.data-folder.",
                    e);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }
}
