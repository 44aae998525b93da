package io.mediant.studio.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the page, from a folder of the program's resources. A path is names of letters, digits, hyphens, underscores and dots, none beginning
 * with a dot, so that none leaves the folder; only files of known types are sent.
 */
public final class Pages {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}){1,5}");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final String folder;
    private final Set<String> views;
    private final Map<String, Answer.Whole> answers = new ConcurrentHashMap<>();

    /**
     * @param folder of resources, absolute, without a slash at its end
     * @param views paths at which the page itself is sent, beside the root
     */
    public Pages(String folder, Set<String> views) {
        this.folder = folder;
        this.views = Set.copyOf(views);
    }

    /** The file that is asked for, or status 304 if the browser has it. @throws Problem if there is none */
    Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/") || views.contains(path)) {
            path = "/index.html";
        }
        if (!PATH.matcher(path).matches()) {
            throw missing(request);
        }
        Answer.Whole known = answers.get(path);
        if (known == null) {
            known = read(path, request);
            answers.put(path, known);
        }
        String tag = known.headers().get("ETag");
        boolean current = request.headers("If-None-Match").contains(tag);
        return current ? new Answer.Whole(304, Map.of("ETag", tag), new byte[0]) : known;
    }

    private Answer.Whole read(String path, Request request) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream file = type == null ? null : Pages.class.getResourceAsStream(folder + path)) {
            if (file == null) {
                throw missing(request);
            }
            byte[] bytes = file.readAllBytes();
            return new Answer.Whole(
                    200, Map.of("Content-Type", type, "Cache-Control", "no-cache", "ETag", tag(bytes)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the page's file " + path + " cannot be read", e);
        }
    }

    private static Problem missing(Request request) {
        return new Problem(404, "missing", "path", request.path());
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
