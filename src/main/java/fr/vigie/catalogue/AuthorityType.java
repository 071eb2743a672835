package fr.vigie.catalogue;

import fr.vigie.shared.Coded;
import java.util.Optional;

/** What kind of body answers for a tool (autorité responsable). */
public enum AuthorityType implements Coded {
    MINISTRY("ministere", Side.STATE),
    PUBLIC_OPERATOR("operateur_public", Side.STATE),
    ACADEMY("academie", Side.STATE),
    /** A local authority whose kind isn't told further. */
    LOCAL_AUTHORITY("collectivite", Side.LOCAL_AUTHORITY),
    REGION("region", Side.LOCAL_AUTHORITY),
    DEPARTMENT("departement", Side.LOCAL_AUTHORITY),
    METROPOLIS("metropole", Side.LOCAL_AUTHORITY),
    SINGLE_AUTHORITY("collectivite_unique", Side.LOCAL_AUTHORITY),
    /** Several authorities together, académies among them. */
    GROUPING("groupement", Side.LOCAL_AUTHORITY),
    MUNICIPALITY("collectivite_locale", Side.LOCAL_AUTHORITY),
    PRIVATE_OPERATOR("operateur_prive", Side.PRIVATE),
    OTHER("autre", Side.PRIVATE);

    /** Who is to be asked, in the end. */
    public enum Side {
        /** The State: the ministry, its operators, its académies. */
        STATE,
        /** Regions, départements, municipalities. */
        LOCAL_AUTHORITY,
        /** Companies and others. */
        PRIVATE
    }

    private final String code;
    private final Side side;

    AuthorityType(String code, Side side) {
        this.code = code;
        this.side = side;
    }

    /** The code in files, tables and answers: {@code ministere}, {@code collectivite}… */
    @Override
    public String code() {
        return code;
    }

    public Side side() {
        return side;
    }

    /** Finds a type by its code. */
    public static Optional<AuthorityType> find(String code) {
        return Coded.find(AuthorityType.class, code);
    }
}
