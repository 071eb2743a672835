package fr.vigie.privacy;

import java.util.List;

/**
 * What a room says of the personal data that it keeps (GDPR, articles 5 and 30). The register and the impact assessment
 * are made of it, the retention run does it, and a test walks the schema: a column that nobody claims fails the build.
 */
public interface HoldsPersonalData {

    /** What is held, each with its columns. */
    List<PersonalData> personalData();

    /** How long, rule by rule. A room whose data end with another's has none. */
    default List<Retention> retention() {
        return List.of();
    }
}
