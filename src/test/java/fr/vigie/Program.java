package fr.vigie;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program of this machine that a test asks. */
record Program(String file) {

    /** What it said, and how it ended. */
    record Said(int status, String words) {}

    /** Finds it; where it isn't installed, the test is skipped and says how to get it. @param debian the package */
    static Program needed(String name, String debian) {
        var found = Stream.of("/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/")
                .map(at -> at + name)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
        assumeTrue(found.isPresent(), () -> name + " is not installed (Debian: apt-get install " + debian + ")");
        return new Program(found.orElseThrow());
    }

    /** Lets it run to its end. */
    Said run(Object... arguments) throws IOException, InterruptedException {
        Process process = builder(arguments).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), words);
    }

    /** To start it and go on. */
    ProcessBuilder builder(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(file));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SYSTEMD_COLORS", "0");
        return builder;
    }
}
