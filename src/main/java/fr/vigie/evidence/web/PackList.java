package fr.vigie.evidence.web;

import fr.vigie.evidence.EvidencePacks;
import fr.vigie.evidence.PackRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /equipe/preuves}: the latest packs. */
@Named
@RequestScoped
public class PackList {

    private static final int LATEST = 50;

    @Inject
    EvidencePacks packs;

    private List<PackRow> latest;

    /** Latest first. */
    public List<PackRow> getLatest() {
        if (latest == null) {
            latest = packs.latest(LATEST);
        }
        return latest;
    }
}
