package fr.vigie.testimony.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws PDFs in a process of its own ({@link PageDrawing}) with little memory and little time: a paper that wants more is
 * refused, and nobody who only writes notices. The paper goes there and back through pipes and lies on no disk.
 */
@ApplicationScoped
class Papers {

    /** The most pages. */
    static final int MOST_PAGES = 10;

    private static final System.Logger LOG = System.getLogger(Papers.class.getName());
    private static final int SECONDS = 30;
    private static final int DEPTH = 8;
    private static final int LARGEST_DRAWN = 30 << 20;
    private static final List<Class<?>> LIBRARIES = Stream.concat(
                    Stream.of(PDDocument.class, RandomAccessRead.class, FontBoxFont.class, LogFactory.class),
                    whatTheServerLogsWith())
            .toList();
    private static final List<String> OWN = List.of("PageDrawing.class", "PageDrawing$Clock.class");

    private Path workshop;

    /**
     * A PDF of pictures of a PDF's pages.
     *
     * @throws Unfit {@code encrypted}, {@code tooManyPages}, {@code tooComplex}
     * @throws IOException when it is broken
     */
    byte[] redraw(byte[] pdf) throws IOException, Unfit {
        Process process = start();
        try {
            // it reads to the end before it writes, so that neither waits for the other
            try (var to = process.getOutputStream()) {
                to.write(pdf);
            } catch (IOException ended) {
                // its exit says why
            }
            byte[] drawn = process.getInputStream().readNBytes(LARGEST_DRAWN);
            switch (process.waitFor()) {
                case PageDrawing.DONE -> {
                    return drawn;
                }
                case PageDrawing.ENCRYPTED -> throw new Unfit("encrypted", 0);
                case PageDrawing.TOO_MANY_PAGES -> throw new Unfit("tooManyPages", MOST_PAGES);
                case PageDrawing.BROKEN -> throw new IOException("a paper that can't be drawn");
                default -> throw new Unfit("tooComplex", 0);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        Path here = workshop();
        String path = LIBRARIES.stream()
                .map(library -> jar(here, library).toString())
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms16m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + here,
                "-cp",
                here.resolve("classes") + File.pathSeparator + path,
                PageDrawing.class.getName(),
                String.valueOf(MOST_PAGES),
                String.valueOf(SECONDS));
        program.environment().clear(); // neither a password nor a key's place is its business
        program.redirectError(ProcessBuilder.Redirect.DISCARD);
        return program.start();
    }

    /** The libraries as plain files: inside a server they lie in an archive that another process can't read. */
    private synchronized Path workshop() throws IOException {
        if (workshop == null) {
            Path made = Files.createTempDirectory("papers-");
            for (Class<?> library : LIBRARIES) {
                copy(library.getProtectionDomain().getCodeSource().getLocation(), jar(made, library));
            }
            Path own = made.resolve("classes")
                    .resolve(PageDrawing.class.getPackageName().replace('.', '/'));
            Files.createDirectories(own);
            for (String each : OWN) {
                try (InputStream in = PageDrawing.class.getResourceAsStream(each)) {
                    Files.copy(in, own.resolve(each));
                }
            }
            workshop = made;
        }
        return workshop;
    }

    /** The server's own kind of the logging library that PDFBox asks for needs this one beside it. */
    private static Stream<Class<?>> whatTheServerLogsWith() {
        try {
            return Stream.of(Class.forName("org.jboss.logging.Logger"));
        } catch (ClassNotFoundException outsideAServer) {
            return Stream.of();
        }
    }

    private static Path jar(Path folder, Class<?> library) {
        return folder.resolve(library.getSimpleName() + ".jar");
    }

    private static void copy(URL location, Path to) throws IOException {
        String written = location.toString();
        if (written.startsWith("vfs:")) {
            Files.copy(
                    unpacked(Path.of(URI.create(written.substring("vfs:".length()))
                                    .getPath())
                            .getFileName()
                            .toString()),
                    to);
            return;
        }
        URL jar = written.startsWith("jar:")
                ? URI.create(written.substring("jar:".length(), written.indexOf("!/")))
                        .toURL()
                : location;
        try (InputStream in = jar.openStream()) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where the server has unpacked a library of ours: below its folder for passing things. */
    private static Path unpacked(String name) throws IOException {
        Path below = Path.of(System.getProperty("jboss.server.temp.dir"), "vfs");
        Path wanted = Path.of("WEB-INF", "lib", name);
        try (var files = Files.find(below, DEPTH, (file, about) -> about.isRegularFile() && file.endsWith(wanted))) {
            return files.findFirst().orElseThrow(() -> new IOException("the server keeps " + name + " elsewhere"));
        }
    }

    @PreDestroy
    void tidy() {
        if (workshop == null) {
            return;
        }
        try (var files = Files.walk(workshop)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.log(System.Logger.Level.DEBUG, "A folder of libraries stays behind", left);
        }
    }
}
