package fr.vigie.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The address of the page being shown, and how it links to others: {@code #{address.to('/situation')}}. A link keeps the
 * language that the reader chose, and says none when the browser's is followed.
 */
@Named
@RequestScoped
public class Address {

    @Inject
    private HttpServletRequest request;

    /** The address without its query, as the browser shows it: {@code /bilans/2021-W14}. */
    public String getPath() {
        var asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked == null) {
            asked = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        }
        return (asked == null ? request.getRequestURI() : asked)
                .substring(request.getContextPath().length());
    }

    /** The last part of the path: {@code 2021-W14}; empty on the home page. */
    public String getLast() {
        var path = getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A link to a page of ours, in the language that the reader chose. */
    public String to(String path) {
        return Language.chosen(request)
                .map(language -> in(path, language.locale().getLanguage()))
                .orElse(path);
    }

    /** A link to this page in a language, {@code fr} or {@code en}. */
    public String in(String language) {
        return in(getPath(), language);
    }

    /** The page's whole address, for those who read it elsewhere: {@code https://vigie.example/bilans}. */
    public String getWhole() {
        return PublicAddress.of(request) + getPath();
    }

    /** The page's whole address in the language that the reader chose: the one under which others are to know it. */
    public String getCanonical() {
        return PublicAddress.of(request) + to(getPath());
    }

    /** The whole address of a path of ours, such as that of a picture. */
    public String whole(String path) {
        return PublicAddress.of(request) + path;
    }

    private static String in(String path, String language) {
        int fragment = path.indexOf('#');
        var page = fragment < 0 ? path : path.substring(0, fragment);
        return page + (page.contains("?") ? "&" : "?") + "lang=" + language + path.substring(page.length());
    }
}
