package fr.vigie.catalogue.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The names of places, for pages of any room. */
@Named
@ApplicationScoped
public class Places {

    @Inject
    Territories territories;

    public List<Academy> getAcademies() {
        return territories.academies();
    }

    public List<Region> getRegions() {
        return territories.regions();
    }

    /** « Créteil, Versailles ». */
    public String academies(Collection<String> codes) {
        return codes.stream()
                .map(code -> territories.academy(code).map(Academy::name).orElse(code))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
