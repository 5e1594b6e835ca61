package financetracker.query.view;

import financetracker.refusal.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * {@code Ledger-Sequence-Min: n} on a read: the answer contains at least the events up to n, which a receipt named, on
 * any node; else there is none. Who waits is woken when the views move, and does not poll.
 */
final class Freshness implements HandlerInterceptor {
    static final String HEADER = "Ledger-Sequence-Min";
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final ViewPositions positions;
    private final Collection<String> views;

    Freshness(ViewPositions positions, Collection<String> views) {
        this.positions = positions;
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String header = request.getHeader(HEADER);
        if (header == null || !request.getMethod().equals("GET")) {
            return true;
        }
        if (!POSITION.matcher(header).matches()) {
            throw InvalidRequest.header(HEADER, "is not a position");
        }
        long position = Long.parseLong(header);
        if (!positions.await(views, position, ViewReads.WAIT_MAX)) {
            throw new ViewBehind(position);
        }
        return true;
    }
}
