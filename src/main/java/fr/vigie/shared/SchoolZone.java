package fr.vigie.shared;

/** The three zones of metropolitan France's school holidays. Corsica and overseas keep calendars of their own. */
public enum SchoolZone {
    A,
    B,
    C
}
