package fr.vigie.evidence.bag;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bag being written as one ZIP file, whose single folder bears the bag's name. First the payload, file by file; then the
 * tag files; {@link #manifests} writes the manifests, which name every file before them with its digests; last what seals
 * the tag manifests. The same files at the same moment are the same bytes.
 */
public final class Bag implements Closeable {

    /** The tag manifests, by path; what seals them covers every file of the bag. */
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    /** The other one. */
    public static final String TAG_MANIFEST_512 = "tagmanifest-sha512.txt";

    private static final String DATA = "data/";
    private static final String DECLARATION = "bagit.txt";
    private static final String INFO = "bag-info.txt";
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final String MANIFEST_512 = "manifest-sha512.txt";

    private final ZipOutputStream zip;
    private final String name;
    private final LocalDateTime moment;
    private final List<BaggedFile> payload = new ArrayList<>();
    private final List<BaggedFile> tags = new ArrayList<>();
    private boolean closed;

    /**
     * Begins a bag.
     *
     * @param out closed together with the bag
     * @param name of its folder
     * @param moment the time that all its files bear
     */
    public Bag(OutputStream out, String name, Instant moment) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.name = BagName.checked(name);
        this.moment = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /**
     * Begins a file of the payload, to be closed before the next one begins.
     *
     * @param path below {@code data/}: {@code donnees/jours.csv}
     */
    public OutputStream payload(String path) throws IOException {
        if (payload.stream().anyMatch(file -> file.path().equals(DATA + path))) {
            throw new IllegalArgumentException("twice in a bag: " + path);
        }
        return begin(DATA + path, payload);
    }

    /** Adds a small file to the payload. */
    public void payload(String path, byte[] content) throws IOException {
        try (OutputStream file = payload(path)) {
            file.write(content);
        }
    }

    /** Adds a tag file. @param path from the top of the bag, not below {@code data/} */
    public void tag(String path, byte[] content) throws IOException {
        write(path, content, tags);
    }

    /** Adds what seals a manifest, which no manifest can name. */
    public void seal(String path, byte[] content) throws IOException {
        write(path, content, new ArrayList<>());
    }

    /**
     * Adds a tag file that names every file of the whole bag, itself and those that come later included, one a line, by the
     * order of their bytes: what is slipped in beside the manifests shows too. To be the last tag file.
     *
     * @param seals what will seal the manifests
     */
    public void inventory(String path, List<String> seals) throws IOException {
        List<String> all = new ArrayList<>(seals);
        payload.forEach(file -> all.add(file.path()));
        tags.forEach(file -> all.add(file.path()));
        all.addAll(List.of(path, DECLARATION, INFO, MANIFEST, MANIFEST_512, TAG_MANIFEST, TAG_MANIFEST_512));
        all.sort(Comparator.naturalOrder());
        tag(path, bytes(String.join("\n", all) + "\n"));
    }

    private void write(String path, byte[] content, List<BaggedFile> list) throws IOException {
        try (OutputStream file = begin(path, list)) {
            file.write(content);
        }
    }

    private OutputStream begin(String path, List<BaggedFile> list) throws IOException {
        ZipEntry entry = new ZipEntry(name + "/" + BagName.checked(path));
        entry.setTimeLocal(moment);
        zip.putNextEntry(entry);
        Digests digests = new Digests(zip);
        return new FilterOutputStream(new BufferedOutputStream(digests, 1 << 16)) {
            private boolean ended;

            @Override
            public void write(byte[] portion, int from, int length) throws IOException {
                out.write(portion, from, length);
            }

            @Override
            public void close() throws IOException {
                if (!ended) {
                    ended = true;
                    flush();
                    zip.closeEntry();
                    list.add(digests.file(path));
                }
            }
        };
    }

    /**
     * Writes what makes it a bag: its declaration, what is told about it, and the manifests.
     *
     * @param info what {@code bag-info.txt} tells, by label
     * @return the tag manifests by path, to be sealed
     */
    public Map<String, byte[]> manifests(Map<String, String> info) throws IOException {
        tag(DECLARATION, bytes("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        StringBuilder told = new StringBuilder();
        info.forEach((label, value) -> told.append(label)
                .append(": ")
                .append(value.replaceAll("\\s*[\\r\\n]+\\s*", " "))
                .append('\n'));
        told.append("Payload-Oxum: ")
                .append(payloadBytes())
                .append('.')
                .append(payload.size())
                .append('\n');
        tag(INFO, bytes(told.toString()));
        List<BaggedFile> content = List.copyOf(payload);
        tag(MANIFEST, manifest(content, BaggedFile::sha256));
        tag(MANIFEST_512, manifest(content, BaggedFile::sha512));
        List<BaggedFile> beside = List.copyOf(tags);
        Map<String, byte[]> sealed = new LinkedHashMap<>();
        sealed.put(TAG_MANIFEST, manifest(beside, BaggedFile::sha256));
        sealed.put(TAG_MANIFEST_512, manifest(beside, BaggedFile::sha512));
        for (Map.Entry<String, byte[]> file : sealed.entrySet()) {
            tag(file.getKey(), file.getValue());
        }
        return sealed;
    }

    private static byte[] manifest(List<BaggedFile> files, Function<BaggedFile, String> digest) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        files.stream()
                .sorted(Comparator.comparing(BaggedFile::path))
                .forEach(file -> lines.writeBytes(bytes(digest.apply(file) + "  " + file.path() + "\n")));
        return lines.toByteArray();
    }

    /** The files of the payload so far. */
    public List<BaggedFile> payload() {
        return List.copyOf(payload);
    }

    private long payloadBytes() {
        return payload.stream().mapToLong(BaggedFile::bytes).sum();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            zip.close();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
