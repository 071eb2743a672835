package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;

/** By what a statement is answered. */
public enum RebuttalKind implements Coded {
    /** The third party that the statement blames denies it. */
    DENIAL("dementi_tiers"),
    /** Reasoning, on facts or not. */
    ARGUMENT("contre_argument"),
    /** What teachers testified. */
    BY_TESTIMONIES("contredit_par_temoignages"),
    /** What staff reported. */
    BY_REPORTS("contredit_par_constats");

    private final String code;

    RebuttalKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind in the reader's language. */
    public String label(Messages messages) {
        return messages.sentence("statement.rebuttal." + code);
    }

    /** Whether it is nothing without testimonies or reports. */
    public boolean restsOnFacts() {
        return this == BY_TESTIMONIES || this == BY_REPORTS;
    }
}
