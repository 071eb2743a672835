package fr.vigie.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The ordinary tools with which strangers verify a pack, run as they would run them. */
public final class Tool {

    private Tool() {}

    /** Whether a tool says yes; {@code output} says what it said. */
    public record Verdict(boolean yes, String output) {}

    /** Runs a tool in a folder. */
    public static Verdict run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command[0] + " doesn't end");
            }
            return new Verdict(process.exitValue() == 0, output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
