package fr.vigie.testimony.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Records in the order they were appended, each on disk before {@link #append} returns, until they are settled.
 *
 * <p>A folder of segments, {@code 000000000001.journal} and so on; a segment whose records are all settled goes away. After a
 * crash the folder opens with every record whose append had returned. One half-written at the end of a segment is cut off:
 * its append never returned. A record damaged amid others is left out, counted, and its segment kept aside.
 */
public final class LocalJournal implements Closeable {

    private static final Pattern SEGMENT = Pattern.compile("\\d{12}\\.journal");
    private static final long LARGEST_SEGMENT = 64L << 20;

    private final Path folder;
    private final FileChannel lockFile;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private long lastNumber;
    private int damaged;
    private Segment current;

    /** Where a record stands. */
    private record Place(Segment segment, long offset, int length) {}

    /**
     * Opens a folder, made if it is missing, with the records that wait in it.
     *
     * @throws IOException when it cannot be written, or another process has it open
     */
    public LocalJournal(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock();
            List<Path> segments;
            try (var files = Files.list(folder)) {
                segments = files.filter(file ->
                                SEGMENT.matcher(file.getFileName().toString()).matches())
                        .sorted()
                        .toList();
            }
            for (Path file : segments) {
                lastNumber = Long.parseLong(file.getFileName().toString().substring(0, 12));
                recover(new Segment(file));
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void lock() throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException ours) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException("the journal is open elsewhere: " + folder);
        }
    }

    private void recover(Segment segment) throws IOException {
        Segment.Found found = segment.recover();
        damaged += found.damaged();
        for (long[] record : found.waiting()) {
            waiting.add(new Place(segment, record[0], (int) record[1]));
        }
        if (found.waiting().isEmpty()) {
            segment.leave();
        }
    }

    /**
     * Appends records, all of them or none, with one flush of the disk.
     *
     * @throws IOException when they are not on disk
     */
    public synchronized void append(List<byte[]> records) throws IOException {
        if (current == null || current.length() > LARGEST_SEGMENT) {
            current = null;
            current = new Segment(folder.resolve(String.format("%012d.journal", ++lastNumber)));
            flushFolder();
        }
        List<Place> places = new ArrayList<>();
        try {
            long offset = current.append(records);
            for (byte[] bytes : records) {
                places.add(new Place(current, offset, bytes.length));
                offset += Segment.HEAD + bytes.length;
            }
        } catch (IOException failed) {
            // what a failed flush left on the disk is anybody's guess: never write there again
            current = null;
            throw failed;
        }
        waiting.addAll(places);
    }

    /** The oldest records that wait, at most so many. */
    public synchronized List<byte[]> oldest(int most) throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (Place place : waiting) {
            if (records.size() == most) {
                break;
            }
            records.add(place.segment.read(place.offset, place.length));
        }
        return records;
    }

    /** Says of the oldest records that they wait no more. @throws IOException when a crash would bring them back */
    public synchronized void settle(int count) throws IOException {
        Segment last = null;
        for (int i = 0; i < count; i++) {
            Place place = waiting.remove();
            if (last != null && last != place.segment) {
                leave(last);
            }
            last = place.segment;
            last.settled++;
        }
        if (last != null && (waiting.isEmpty() || waiting.peek().segment != last)) {
            leave(last);
        } else if (last != null) {
            last.rememberSettled();
        }
    }

    private void leave(Segment segment) throws IOException {
        if (segment == current) {
            current = null;
        }
        segment.leave();
        flushFolder();
    }

    /** How many records wait. */
    public synchronized int size() {
        return waiting.size();
    }

    /** How many records were found damaged when it was opened; the segments they were in are kept as {@code .damaged}. */
    public synchronized int damaged() {
        return damaged;
    }

    /** A new file's name is on disk only once its folder is. */
    private void flushFolder() throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Place place : waiting) {
            place.segment.close();
        }
        waiting.clear();
        current = null;
        lockFile.close();
    }
}
