package fr.vigie.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;

/**
 * A library that Vigie runs with: its own, or one of the server that was provisioned for it.
 *
 * @param group Maven’s group; empty for an archive that names none
 * @param name  Maven’s artifact
 */
record Component(String group, String name, String version) implements Comparable<Component> {

    private static final String PARENT = "-parent";
    private static final Pattern ARCHIVE = Pattern.compile("(.+?)-(\\d[\\w.+-]*)\\.jar");

    /** Those that the build’s bill of materials lists. */
    static Set<Component> listedIn(Path billOfMaterials) throws IOException {
        Set<Component> all = new TreeSet<>();
        for (JsonNode each :
                new ObjectMapper().readTree(billOfMaterials.toFile()).get("components")) {
            all.add(new Component(
                    each.path("group").asText(),
                    each.get("name").asText(),
                    each.get("version").asText()));
        }
        return all;
    }

    /** Those in the archives of a folder, what was packed into another archive included. */
    static Set<Component> foundBelow(Path folder) throws IOException {
        Set<Component> all = new TreeSet<>();
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(file -> all.addAll(in(file)));
        }
        return all;
    }

    /** What an archive says that it is made of; what its name says where it says nothing. */
    private static Set<Component> in(Path archive) {
        Set<Component> all = new TreeSet<>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("META-INF/maven/.+/pom\\.properties")) {
                    var said = new Properties();
                    said.load(zip);
                    all.add(new Component(
                            said.getProperty("groupId"), said.getProperty("artifactId"), said.getProperty("version")));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(archive.toString(), unreadable);
        }
        var name = ARCHIVE.matcher(archive.getFileName().toString());
        if (all.isEmpty() && name.matches()) {
            all.add(new Component("", name.group(1), name.group(2)));
        }
        return all;
    }

    /**
     * Whether an advisory’s package is this one: the same name in the same group or one above or below it (groups move), or the
     * parent that it is released with ({@code quill-parent} for {@code quill-nib}).
     */
    boolean isPartOf(String itsGroup, String itsName) {
        boolean near = group.isEmpty()
                || group.equals(itsGroup)
                || group.startsWith(itsGroup + '.')
                || itsGroup.startsWith(group + '.');
        return near && (name.equals(itsName) || isReleasedWith(itsGroup, itsName));
    }

    private boolean isReleasedWith(String itsGroup, String itsName) {
        return group.equals(itsGroup) && itsName.endsWith(PARENT) && name.startsWith(itsName.replace(PARENT, "-"));
    }

    DefaultArtifactVersion asVersion() {
        return new DefaultArtifactVersion(version);
    }

    @Override
    public int compareTo(Component other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return group + ':' + name + ':' + version;
    }
}
