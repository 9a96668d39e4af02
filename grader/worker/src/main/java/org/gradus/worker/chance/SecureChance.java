package org.gradus.worker.chance;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Arrays;
import java.util.Random;

/** For {@link SecureRandom}: nothing here has to be kept secret. */
public final class SecureChance extends SecureRandom {

    private static final long serialVersionUID = 1L;

    /** For {@code new SecureRandom()}. */
    public SecureChance() {
        super(new Numbers(new Random(Chance.seed())), null);
    }

    /** For {@code new SecureRandom(seed)}. */
    public SecureChance(byte[] seed) {
        this();
        setSeed(seed);
    }

    /** For {@code SecureRandom::new}. */
    public static SecureRandom newSecureRandom() {
        return new SecureChance();
    }

    /** For {@link SecureRandom#getInstance(String)}. */
    public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        SecureRandom.getInstance(algorithm);
        return new SecureChance();
    }

    /** For {@link SecureRandom#getInstanceStrong()}. */
    public static SecureRandom getInstanceStrong() {
        return new SecureChance();
    }

    private static final class Numbers extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;

        private final Random random;

        Numbers(Random random) {
            this.random = random;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // Adds to what was there, as the library's does.
            random.setSeed(random.nextLong() ^ Arrays.hashCode(seed));
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            byte[] seed = new byte[length];
            random.nextBytes(seed);
            return seed;
        }
    }
}
