package financetracker.app.users;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, UUID> {
    Optional<Person> findByEmailKey(byte[] emailKey);

    boolean existsByEmailKey(byte[] emailKey);

    /** Locked until the transaction ends, so that logging in and changing the password do not overlap. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id and p.erasingSince is null")
    Optional<Person> lock(UUID id);

    @Query("select p.id from Person p where p.erasingSince is not null")
    List<UUID> idsOfErasing();

    boolean existsByHouseholdAndErasingSinceIsNull(UUID household);
}
