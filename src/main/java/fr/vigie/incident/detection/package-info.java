/**
 * From what witnesses send in as it comes in: when a tool is told of more than is usual for it at this hour of the week, in
 * the whole of its territory or in one académie, since when, and when nothing more is heard.
 *
 * <p>The methods, each where it is used:
 *
 * <ul>
 *   <li>Rates by gamma-Poisson shrinkage: D. G. Clayton and J. Kaldor, « Empirical Bayes estimates of age-standardized
 *       relative risks for use in disease mapping », Biometrics 43 (1987); W. DuMouchel, « Bayesian data mining in large
 *       frequency tables », The American Statistician 53 (1999). A tool without a history borrows from the others.
 *   <li>Windows of several lengths over several territories, ending now: M. Kulldorff, « Prospective time periodic
 *       geographical disease surveillance using a scan statistic », JRSS A 164 (2001).
 *   <li>Whether that is unusual, as the time between two of the like that chance alone would bring: the recurrence interval
 *       of K. Kleinman, R. Lazarus and R. Platt, American Journal of Epidemiology 159 (2004). It is computed in closed form
 *       from the negative binomial tail that the shrunken rate leads to, and taken at arrivals only.
 *   <li>Since when: the most likely change of a Poisson rate, after D. V. Hinkley, Biometrika 57 (1970).
 * </ul>
 *
 * <p>Nothing here knows of a container, a database or a page, and nothing decides: it suggests. Silence is only ever
 * called silence; that a tool works again is for somebody to say.
 */
package fr.vigie.incident.detection;
