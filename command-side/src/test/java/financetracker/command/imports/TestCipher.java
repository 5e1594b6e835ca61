package financetracker.command.imports;

import financetracker.command.operation.Sha256;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES with a key that is made of the household's id. */
final class TestCipher implements PersonalDataCipher {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public byte[] encrypt(HouseholdId household, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, household, nonce, plain);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    @Override
    public byte[] decrypt(HouseholdId household, byte[] encrypted) {
        byte[] sealed = Arrays.copyOfRange(encrypted, NONCE, encrypted.length);
        return crypt(Cipher.DECRYPT_MODE, household, Arrays.copyOf(encrypted, NONCE), sealed);
    }

    private static byte[] crypt(int mode, HouseholdId household, byte[] nonce, byte[] content) {
        try {
            byte[] key = Sha256.of(household.toString().getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
