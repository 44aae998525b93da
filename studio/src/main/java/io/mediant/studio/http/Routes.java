package io.mediant.studio.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which request is answered by what. Every path that is no route's is looked up among the pages. Not thread-safe until it is complete. */
public final class Routes {
    private static final String VARIABLE = "{id}";

    private final List<Route> routes = new ArrayList<>();
    private final Pages pages;

    private record Route(String method, List<String> path, Function<Request, Answer> handler) {
        boolean leadsTo(List<String> parts) {
            return parts.size() == path.size()
                    && IntStream.range(0, parts.size())
                            .allMatch(i -> path.get(i).equals(VARIABLE)
                                    ? parts.get(i).matches("[a-z0-9]{1,20}")
                                    : path.get(i).equals(parts.get(i)));
        }
    }

    public Routes(Pages pages) {
        this.pages = pages;
    }

    /** Adds a route. @param path with {@code {id}} where letters and digits may stand */
    public Routes add(String method, String path, Function<Request, Answer> handler) {
        routes.add(new Route(method, parts(path), handler));
        return this;
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }

    /** The answer. @throws Problem if there is none */
    Answer answer(Request request) {
        List<String> parts = parts(request.path());
        List<Route> there =
                routes.stream().filter(route -> route.leadsTo(parts)).toList();
        if (!there.isEmpty()) {
            return there.stream()
                    .filter(route -> route.method().equals(request.method()))
                    .findFirst()
                    .orElseThrow(() -> Problem.method(
                            request, there.stream().map(Route::method).collect(Collectors.joining(", "))))
                    .handler()
                    .apply(request);
        }
        if (!request.method().equals("GET")) {
            throw Problem.method(request, "GET");
        }
        return pages.answer(request);
    }
}
