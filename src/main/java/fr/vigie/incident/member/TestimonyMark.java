package fr.vigie.incident.member;

import fr.vigie.shared.TimePrecision;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A testimony as an incident shows it: when and where, and nothing of its words.
 *
 * @param id its number in Vigie
 * @param mark the mark by which sources name it
 * @param at when the problem was met, as closely as {@code precision} says
 * @param day that day in Paris
 * @param precision how closely that is known
 * @param academy the académie's code
 * @param symptom the problem's code
 */
public record TestimonyMark(
        long id, String mark, Instant at, LocalDate day, TimePrecision precision, String academy, String symptom) {}
