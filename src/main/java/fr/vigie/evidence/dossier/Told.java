package fr.vigie.evidence.dossier;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What the lines of a pack's testimonies come to: anybody can count it again in {@code temoignages.csv}, which says no more. */
public final class Told {

    private final Set<String> tools = new TreeSet<>();
    private long lines;
    private long lostSessions;
    private long pupilsBlocked;
    private long waitingRoom;

    /**
     * Adds a line, by what it shows.
     *
     * @param tool null where it isn't said
     * @param waiting whether its pupils were kept in a waiting room
     * @param lost whether its session was lost
     * @param blocked the band of the pupils stuck, such as « 10-19 » or « 50+ », or null
     */
    public void add(String tool, boolean waiting, boolean lost, String blocked) {
        lines++;
        if (tool != null) {
            tools.add(tool);
        }
        if (waiting) {
            waitingRoom++;
        }
        if (lost) {
            lostSessions++;
        }
        pupilsBlocked += atLeast(blocked);
    }

    /** The lower end of a band; 0 for none. */
    private static long atLeast(String band) {
        return band == null ? 0 : Long.parseLong(band.replaceFirst("[-+].*", ""));
    }

    /** The tools that the lines name. */
    public Set<String> tools() {
        return Collections.unmodifiableSet(tools);
    }

    /** How many lines there are. */
    public long lines() {
        return lines;
    }

    /** Lines that tell of a lost session. */
    public long lostSessions() {
        return lostSessions;
    }

    /** The lower ends of the bands of pupils stuck, in sum: at least so many were. */
    public long pupilsBlocked() {
        return pupilsBlocked;
    }

    /** Lines that tell of pupils kept in a waiting room. */
    public long waitingRoom() {
        return waitingRoom;
    }
}
