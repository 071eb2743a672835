package fr.vigie.testimony.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One file of a {@link LocalJournal}: entries one after another, each with its length, a sum (CRC-32C) over what follows
 * it, and its kind: a record, or how many records of this file are settled by now.
 */
final class Segment {

    /** Bytes of an entry before its content: length, sum, kind. */
    static final int HEAD = 9;

    private static final byte RECORD = 1;
    private static final byte SETTLED = 2;
    private static final int LARGEST = 1 << 30;

    /** How many of its records, the oldest, are settled. */
    int settled;

    private final Path file;
    private final FileChannel channel;
    private boolean hurt;

    /**
     * What a file held.
     *
     * @param waiting offset and length of each record that isn't settled
     * @param damaged how many entries do not say what they said
     */
    record Found(List<long[]> waiting, int damaged) {}

    Segment(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        channel.position(channel.size());
    }

    long length() throws IOException {
        return channel.position();
    }

    /** @return the offset of the first, once all are on disk */
    long append(List<byte[]> records) throws IOException {
        long start = channel.position();
        ByteBuffer entries = ByteBuffer.allocate(
                records.stream().mapToInt(record -> HEAD + record.length).sum());
        records.forEach(record -> put(entries, RECORD, record));
        try {
            write(entries.flip());
            return start;
        } catch (IOException failed) {
            try {
                channel.truncate(start);
            } catch (IOException stays) {
                failed.addSuppressed(stays);
            }
            throw failed;
        }
    }

    void rememberSettled() throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(HEAD + Integer.BYTES);
        put(entry, SETTLED, ByteBuffer.allocate(Integer.BYTES).putInt(settled).array());
        write(entry.flip());
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    byte[] read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long at = offset + HEAD;
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, at);
            if (count < 0) {
                throw new IOException("the journal's file was cut short: " + file.getFileName());
            }
            at += count;
        }
        return bytes.array();
    }

    /** Reads it through, cuts off an entry that was being written when everything stopped. */
    Found recover() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<long[]> records = new ArrayList<>();
        int damaged = 0;
        int at = 0;
        while (at < bytes.limit()) {
            int length = lengthAt(bytes, at);
            if (length < 0) {
                break;
            }
            if (!isWhole(bytes, at, length)) {
                int next = at + HEAD + length;
                int nextLength = lengthAt(bytes, next);
                if (nextLength < 0 || !isWhole(bytes, next, nextLength)) {
                    break;
                }
                damaged++;
            } else if (bytes.get(at + 8) == RECORD) {
                records.add(new long[] {at, length});
            } else {
                settled = bytes.getInt(at + HEAD);
            }
            at += HEAD + length;
        }
        if (at < bytes.limit()) {
            channel.truncate(at);
            channel.force(true);
        }
        channel.position(at);
        hurt = damaged > 0;
        return new Found(records.subList(Math.min(settled, records.size()), records.size()), damaged);
    }

    /** The length of the entry that starts here, or -1 when there is no room for one. */
    private static int lengthAt(ByteBuffer bytes, int at) {
        if (bytes.limit() - at < HEAD) {
            return -1;
        }
        int length = bytes.getInt(at);
        return length > 0 && length <= LARGEST && length <= bytes.limit() - at - HEAD ? length : -1;
    }

    private static boolean isWhole(ByteBuffer bytes, int at, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), at + 8, length + 1);
        return (int) sum.getValue() == bytes.getInt(at + 4);
    }

    private static void put(ByteBuffer entries, byte kind, byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(kind);
        sum.update(content);
        entries.putInt(content.length).putInt((int) sum.getValue()).put(kind).put(content);
    }

    /** Nothing in it waits any more: it goes away, or is put aside when a part of it could not be read. */
    void leave() throws IOException {
        close();
        if (hurt) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(file);
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
