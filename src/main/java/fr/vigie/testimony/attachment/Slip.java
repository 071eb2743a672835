package fr.vigie.testimony.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which files came with a form, for as long as the database doesn't know.
 *
 * @param key the form's own key
 * @param at when they came
 * @param files each with where it lies
 */
record Slip(UUID key, Instant at, List<Kept> files) {

    /** One file. */
    record Kept(
            UUID place,
            int keyVersion,
            String type,
            long bytes,
            byte[] sha256,
            String originalType,
            byte[] originalSha256) {

        static Kept of(Cleaned cleaned, AttachmentFolder.Kept where) {
            return new Kept(
                    where.place(),
                    where.keyVersion(),
                    cleaned.type().code(),
                    cleaned.content().length,
                    cleaned.sha256(),
                    cleaned.originalType().code(),
                    cleaned.originalSha256());
        }
    }

    /** As text: a line for the form, a line for each file. */
    String written() {
        return key + " " + at
                + files.stream()
                        .map(file -> "\n"
                                + String.join(
                                        " ",
                                        file.place().toString(),
                                        String.valueOf(file.keyVersion()),
                                        file.type(),
                                        String.valueOf(file.bytes()),
                                        HexFormat.of().formatHex(file.sha256()),
                                        file.originalType(),
                                        HexFormat.of().formatHex(file.originalSha256())))
                        .collect(Collectors.joining());
    }

    static Slip read(String written) {
        List<String[]> lines = written.lines().map(line -> line.split(" ")).toList();
        return new Slip(
                UUID.fromString(lines.get(0)[0]),
                Instant.parse(lines.get(0)[1]),
                lines.subList(1, lines.size()).stream()
                        .map(part -> new Kept(
                                UUID.fromString(part[0]),
                                Integer.parseInt(part[1]),
                                part[2],
                                Long.parseLong(part[3]),
                                HexFormat.of().parseHex(part[4]),
                                part[5],
                                HexFormat.of().parseHex(part[6])))
                        .toList());
    }
}
