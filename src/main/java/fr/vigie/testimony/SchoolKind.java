package fr.vigie.testimony;

import fr.vigie.shared.Coded;

/** The kind of school a testimony comes from. */
public enum SchoolKind implements Coded {
    PRIMARY("ecole"),
    COLLEGE("college"),
    LYCEE("lycee"),
    VOCATIONAL_LYCEE("lycee_professionnel"),
    OTHER("autre");

    private final String code;

    SchoolKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
