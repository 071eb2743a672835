package fr.vigie.evidence;

import fr.vigie.shared.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder {@code packs} of Vigie's data ({@code VIGIE_DATA}). A pack in the making has a name of its own; a sealed one
 * takes its place in one step, so that no half-made file is ever handed over.
 */
@ApplicationScoped
public class PackFolder {

    private final Path folder;

    /** The folder that the environment names; a user's own data folder when it names none. */
    public PackFolder() {
        this(DataFolder.of("packs"));
    }

    PackFolder(Path folder) {
        this.folder = folder;
    }

    /** Where a pack is put together, empty: what an interrupted attempt left is cleared away. */
    Path workplace(long id) throws IOException {
        Path place = folder.resolve("in-the-making").resolve(String.valueOf(id));
        clear(place);
        return Files.createDirectories(place);
    }

    /** Clears a workplace away. */
    void clear(Path place) throws IOException {
        if (Files.exists(place)) {
            try (var files = Files.list(place)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
            Files.delete(place);
        }
    }

    /** Puts a sealed file in its place. */
    void keep(Path made, long id) throws IOException {
        Files.move(made, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the file of a pack, if it is there. */
    void delete(long id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** The file of a sealed pack. */
    public Path file(long id) {
        return folder.resolve(id + ".zip");
    }
}
