package fr.vigie.evidence.web.register;

import fr.vigie.evidence.EvidencePacks;
import fr.vigie.evidence.PackRow;
import fr.vigie.handover.Handover;
import fr.vigie.handover.Handovers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The register of all that left: packs and lists, latest first. */
@Named
@RequestScoped
public class DepartureRegister {

    private static final int LATEST = 200;

    @Inject
    EvidencePacks packs;

    @Inject
    Handovers handovers;

    private List<PackRow> sealed;
    private List<Handover> lists;

    /** Packs that were sealed. */
    public List<PackRow> getPacks() {
        if (sealed == null) {
            sealed = packs.latest(LATEST).stream()
                    .filter(pack -> pack.file() != null)
                    .toList();
        }
        return sealed;
    }

    /** Lists that were taken away, and what programs read. */
    public List<Handover> getLists() {
        if (lists == null) {
            lists = handovers.latest(LATEST);
        }
        return lists;
    }
}
