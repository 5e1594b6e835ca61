package financetracker.events;

/**
 * Encrypts what is personal and lies outside the log, such as a bank file that waits for its import.
 *
 * <p>It uses the household's own key: once that is destroyed, nothing encrypted here can be read again.
 */
public interface PersonalDataCipher {
    /** The plain bytes encrypted and authenticated; each call answers other bytes. */
    byte[] encrypt(HouseholdId household, byte[] plain);

    /**
     * @throws IllegalStateException if the bytes were not encrypted for this household, were changed, or its key was
     *     destroyed
     */
    byte[] decrypt(HouseholdId household, byte[] encrypted);
}
