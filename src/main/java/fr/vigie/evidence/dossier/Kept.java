package fr.vigie.evidence.dossier;

import java.time.Instant;

/** A capture that lies in the pack. @param path from the top of the bag */
public record Kept(String path, Instant takenAt, String sha256, boolean demonstration) {}
