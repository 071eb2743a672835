package fr.vigie.report;

import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The regions whose reports the staff member sees and files: those of their académies, or all. */
@RequestScoped
public class VisibleRegions {

    @Inject
    CurrentStaff staff;

    @Inject
    Territories territories;

    /** Their codes; null for all, as {@link ReportFilter} takes it. */
    public Set<String> codes() {
        Scope scope = staff.scope();
        return scope.national()
                ? null
                : scope.academies().stream()
                        .flatMap(academy -> territories.regionOf(academy).stream())
                        .map(Region::code)
                        .collect(Collectors.toSet());
    }

    /** The regions to choose from, by name. */
    public List<Region> regions() {
        Set<String> codes = codes();
        return territories.regions().stream()
                .filter(region -> codes == null || codes.contains(region.code()))
                .toList();
    }

    /** Whether they may file for a region, or for the whole country when it is null. */
    public boolean covers(String regionCode) {
        Set<String> codes = codes();
        return codes == null || regionCode != null && codes.contains(regionCode);
    }
}
