package fr.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A pack as somebody unpacked it, with the rules of RFC 8493 on a complete and valid bag, written from the standard and
 * without a line of what writes the bags.
 */
public record UnpackedBag(Path folder) {

    private static final Map<String, String> ALGORITHMS = Map.of("sha256", "SHA-256", "sha512", "SHA-512");

    /** Unpacks; every entry has to stay below the folder that the first one names. */
    public static UnpackedBag of(InputStream zip, Path into) throws IOException {
        String top = null;
        try (ZipInputStream entries = new ZipInputStream(zip)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                top = top == null ? name.substring(0, name.indexOf('/')) : top;
                Path file = into.resolve(name).normalize();
                if (!name.startsWith(top + "/") || !file.startsWith(into.resolve(top))) {
                    throw new IOException("an entry leads elsewhere: " + name);
                }
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
        return new UnpackedBag(into.resolve(top));
    }

    /** All files, as paths from the top, sorted. */
    public List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * What the Library of Congress's own validator says: another program than the one that wrote the bag, and than the rules
     * of this class.
     *
     * @return « » when it says yes
     */
    public String refusedByLibraryOfCongress() {
        try (var verifier = new gov.loc.repository.bagit.verify.BagVerifier()) {
            verifier.isValid(new gov.loc.repository.bagit.reader.BagReader().read(folder), false);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception no) {
            return no.getClass().getSimpleName() + " " + no.getMessage();
        }
    }

    /** What is wrong with it; nothing for a valid bag. */
    public List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        if (!Files.exists(folder.resolve("bagit.txt"))
                || !Files.readString(folder.resolve("bagit.txt"))
                        .matches("BagIt-Version: 1\\.0\\r?\\nTag-File-Character-Encoding: UTF-8\\r?\\n?")) {
            faults.add("bagit.txt");
        }
        TreeSet<String> there = new TreeSet<>(files());
        TreeSet<String> payload =
                there.stream().filter(f -> f.startsWith("data/")).collect(Collectors.toCollection(TreeSet::new));
        int manifests = 0;
        for (Map.Entry<String, String> algorithm : ALGORITHMS.entrySet()) {
            String name = "manifest-" + algorithm.getKey() + ".txt";
            if (there.contains(name)) {
                manifests++;
                TreeMap<String, String> listed = listed(name, faults);
                // every payload manifest of a 1.0 bag lists every payload file
                if (!listed.keySet().equals(payload)) {
                    faults.add(name + " and data/ differ");
                }
                compare(listed, algorithm.getValue(), faults);
            }
            if (there.contains("tag" + name)) {
                TreeMap<String, String> listed = listed("tag" + name, faults);
                if (listed.keySet().stream().anyMatch(f -> f.startsWith("data/") || f.startsWith("tagmanifest-"))) {
                    faults.add("tag" + name + " lists what it may not");
                }
                compare(listed, algorithm.getValue(), faults);
            }
        }
        if (manifests == 0) {
            faults.add("no manifest");
        }
        oxum(payload, faults);
        return faults;
    }

    private TreeMap<String, String> listed(String manifest, List<String> faults) throws IOException {
        TreeMap<String, String> listed = new TreeMap<>();
        for (String line : Files.readString(folder.resolve(manifest), StandardCharsets.ISO_8859_1)
                .split("\n")) {
            String[] parts = line.split("[ \\t]+", 2);
            if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F]+") || listed.put(parts[1], parts[0]) != null) {
                faults.add(manifest + ": " + line);
            }
        }
        return listed;
    }

    private void compare(Map<String, String> listed, String algorithm, List<String> faults) throws IOException {
        for (Map.Entry<String, String> entry : listed.entrySet()) {
            Path file = folder.resolve(entry.getKey()).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                faults.add("missing: " + entry.getKey());
            } else if (!digest(file, algorithm).equalsIgnoreCase(entry.getValue())) {
                faults.add("changed: " + entry.getKey());
            }
        }
    }

    private void oxum(TreeSet<String> payload, List<String> faults) throws IOException {
        if (!Files.exists(folder.resolve("bag-info.txt"))) {
            return;
        }
        long bytes = 0;
        for (String file : payload) {
            bytes += Files.size(folder.resolve(file));
        }
        String expected = "Payload-Oxum: " + bytes + "." + payload.size();
        if (Files.readString(folder.resolve("bag-info.txt"), StandardCharsets.ISO_8859_1)
                .lines()
                .noneMatch(expected::equals)) {
            faults.add("bag-info.txt: not " + expected);
        }
    }

    private static String digest(Path file, String algorithm) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The verdicts of the commands that LISEZMOI.txt names, and of the rules above; the name of the first that says no.
     *
     * @return « » when all say yes
     */
    public String refusedBy(long sealedAt) throws IOException {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            return "RFC 8493 " + faults;
        }
        String bagit = refusedByLibraryOfCongress();
        if (!bagit.isEmpty()) {
            return "bagit " + bagit;
        }
        for (String algorithm : new String[] {"sha256", "sha512"}) {
            for (String manifest : new String[] {"manifest-", "tagmanifest-"}) {
                var sums =
                        Tool.run(folder, algorithm + "sum", "--strict", "--quiet", "-c", manifest + algorithm + ".txt");
                if (!sums.yes()) {
                    return algorithm + "sum " + sums.output();
                }
            }
            String signed = "tagmanifest-" + algorithm + ".txt";
            var signature = Tool.run(
                    folder,
                    "openssl",
                    "cms",
                    "-verify",
                    "-binary",
                    "-inform",
                    "DER",
                    "-in",
                    "cachet/" + signed + ".p7s",
                    "-content",
                    signed,
                    "-CAfile",
                    "cachet/autorite.pem",
                    "-purpose",
                    "any",
                    "-attime",
                    "" + sealedAt,
                    "-out",
                    "/dev/null");
            if (!signature.yes()) {
                return "openssl cms " + signature.output();
            }
        }
        var stamp = Tool.run(
                folder,
                "openssl",
                "ts",
                "-verify",
                "-data",
                "tagmanifest-sha256.txt",
                "-in",
                "cachet/tagmanifest-sha256.txt.tsr",
                "-CAfile",
                "cachet/horodatage.pem",
                "-attime",
                "" + sealedAt);
        return stamp.yes() ? sameBytes() : "openssl ts " + stamp.output();
    }

    /** The commands of LISEZMOI.txt that compare the list of files, and the seals with what they say. */
    private String sameBytes() {
        List<String> commands = new ArrayList<>();
        commands.add("find . -type f | sed 's,^./,,' | LC_ALL=C sort | cmp - cachet/inventaire.txt");
        for (String seal : new String[] {"cachet/tagmanifest-sha256.txt.p7s", "cachet/tagmanifest-sha512.txt.p7s"}) {
            commands.add("openssl cms -cmsout -inform DER -in " + seal + " -outform DER | cmp - " + seal);
        }
        commands.add("openssl ts -reply -in cachet/tagmanifest-sha256.txt.tsr -out /dev/stdout"
                + " | cmp - cachet/tagmanifest-sha256.txt.tsr");
        for (String command : commands) {
            var verdict = Tool.run(folder, "sh", "-c", command);
            if (!verdict.yes()) {
                return command + ": " + verdict.output();
            }
        }
        return "";
    }
}
