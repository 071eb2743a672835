package fr.vigie.evidence.dossier;

import fr.vigie.report.PlatformState;
import java.time.LocalDate;

/** A report, for the chronology. @param place the region's name, or null for the whole country */
public record Reported(String mark, LocalDate day, String platform, String place, PlatformState state) {}
