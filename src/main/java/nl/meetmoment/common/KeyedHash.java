package nl.meetmoment.common;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one secret; safe to share between threads. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Key key;

    public KeyedHash(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** 32 bytes. */
    public byte[] of(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
