package financetracker.app.signin;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SessionRows extends JpaRepository<Session, UUID> {
    /** Locks the session, so that its refreshes happen one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.id = (select t.sessionId from RefreshToken t where t.hash = :hash)")
    Optional<Session> lockByToken(byte[] hash);

    List<Session> findByUserIdAndExpiresAtAfterOrderByLastUsedAtDesc(UUID userId, Instant now);

    boolean existsByIdAndUserId(UUID id, UUID userId);

    boolean existsByIdAndExpiresAtAfter(UUID id, Instant now);
}
