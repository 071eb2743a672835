package fr.vigie.home.web;

import fr.vigie.http.Address;
import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.StaffPages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;

/** The rooms of the staff desk, grouped by what one does there; only those that the person in front of it may enter. */
@Named
@RequestScoped
public class StaffMenu {

    /** Rooms under one heading; never empty. */
    public record Group(String label, List<Room> rooms) {}

    /** A room: its name, its address, and whether the page shown belongs to it. */
    public record Room(String label, String href, boolean here) {}

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    @Inject
    Address address;

    @Inject
    ServletContext application;

    public List<Group> getGroups() {
        return List.of(
                        group(
                                "home.staff.observe",
                                room("situation", "home.staff.situation"),
                                room("signalements", "home.staff.reports"),
                                room("temoignages", "home.staff.testimonies"),
                                room("incidents", "home.staff.incidents")),
                        group(
                                "home.staff.work",
                                room("moderation", "home.staff.moderation"),
                                room("temoins", "home.staff.witnesses"),
                                room("declarations", "home.staff.statements"),
                                room("demandes", "home.staff.demands"),
                                room("questions", "home.staff.questions")),
                        group(
                                "home.staff.publish",
                                room("bilans", "home.staff.reviews"),
                                room("preuves", "home.staff.evidence")),
                        group(
                                "home.staff.keep",
                                room("imports", "home.staff.imports"),
                                room("catalogue", "home.staff.catalogue"),
                                room("comptes", "home.staff.accounts"),
                                room("journal", "home.staff.journal"),
                                room("donnees", "home.staff.data")))
                .stream()
                .filter(group -> !group.rooms.isEmpty())
                .toList();
    }

    private Group group(String label, Room... rooms) {
        return new Group(
                sentence.of(label), List.of(rooms).stream().filter(this::opens).toList());
    }

    private Room room(String folder, String label) {
        var href = "/equipe/" + folder + "/";
        return new Room(sentence.of(label), href, address.getPath().startsWith(href));
    }

    private boolean opens(Room room) {
        var page = room.href + "index.xhtml";
        return StaffPages.permissionFor(page.substring("/equipe".length()))
                        .filter(staff::may)
                        .isPresent()
                && application.getResourcePaths(room.href) != null
                && application.getResourcePaths(room.href).contains(page);
    }
}
