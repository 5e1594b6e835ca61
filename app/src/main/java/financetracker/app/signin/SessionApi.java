package financetracker.app.signin;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a device does with its session, and a person with the sessions of all devices. */
@RestController
@RequestMapping("/api/v1/auth")
class SessionApi {
    private final Sessions sessions;
    private final WsTickets tickets;

    SessionApi(Sessions sessions, WsTickets tickets) {
        this.sessions = sessions;
        this.tickets = tickets;
    }

    record RefreshRequest(@Size(max = 500) String refreshToken) {}

    /** @param client what the device called itself when it signed in */
    record SessionBody(
            UUID id,
            Instant startedAt,
            Instant lastUsedAt,
            Instant expiresAt,
            @Nullable String client,
            boolean current) {}

    record SessionList(List<SessionBody> items) {}

    /** @param expiresIn seconds */
    record WsTicket(String ticket, long expiresIn) {}

    @Operation(summary = "New tokens for a refresh token, which is then used up", operationId = "refreshTokens")
    @PostMapping("/refresh")
    Tokens refresh(@RequestBody RefreshRequest request) {
        return sessions.refresh(request.refreshToken());
    }

    @Operation(summary = "End this session", operationId = "logOut")
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@AuthenticationPrincipal SignedIn caller) {
        sessions.end(caller.user(), caller.session());
    }

    @Operation(summary = "The sessions of all devices", operationId = "listSessions")
    @GetMapping("/sessions")
    SessionList sessions(@AuthenticationPrincipal SignedIn caller) {
        return new SessionList(sessions.of(caller.user()).stream()
                .map(session -> new SessionBody(
                        session.id(),
                        session.startedAt(),
                        session.lastUsedAt(),
                        session.expiresAt(),
                        session.client(),
                        session.id().equals(caller.session())))
                .toList());
    }

    @Operation(summary = "End a session", operationId = "revokeSession")
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal SignedIn caller, @PathVariable UUID id) {
        if (!sessions.end(caller.user(), id)) {
            throw new RequestRefused(Problem.of(ProblemCode.NOT_FOUND));
        }
    }

    @Operation(summary = "A ticket that opens one socket", operationId = "createWsTicket")
    @PostMapping("/ws-ticket")
    @ResponseStatus(HttpStatus.CREATED)
    WsTicket wsTicket(@AuthenticationPrincipal SignedIn caller) {
        return new WsTicket(tickets.issue(caller.session()), WsTickets.LIFE.toSeconds());
    }
}
