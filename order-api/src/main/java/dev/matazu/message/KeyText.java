package dev.matazu.message;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A P-256 key pair as tools for web push write it: the uncompressed point and the scalar, base64url. */
record KeyText(String publicKey, String privateKey) {

    private static final String CURVE = "secp256r1";
    private static final int SIZE = 32;

    static KeyText make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            byte[] uncompressed = new byte[1 + 2 * SIZE];
            uncompressed[0] = 4;
            System.arraycopy(bytes(point.getAffineX()), 0, uncompressed, 1, SIZE);
            System.arraycopy(bytes(point.getAffineY()), 0, uncompressed, 1 + SIZE, SIZE);
            return new KeyText(text(uncompressed), text(bytes(((ECPrivateKey) pair.getPrivate()).getS())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ECPublicKey publicEc() {
        byte[] point = Base64.getUrlDecoder().decode(publicKey);
        ECPoint w = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + SIZE)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + SIZE, point.length)));
        return (ECPublicKey) key(factory -> factory.generatePublic(new ECPublicKeySpec(w, curve())));
    }

    ECPrivateKey privateEc() {
        BigInteger scalar = new BigInteger(1, Base64.getUrlDecoder().decode(privateKey));
        return (ECPrivateKey) key(factory -> factory.generatePrivate(new ECPrivateKeySpec(scalar, curve())));
    }

    /** @throws IllegalStateException where they are not the two halves of one key */
    void check() {
        try {
            byte[] something = {1, 2, 3};
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(privateEc());
            signature.update(something);
            byte[] signed = signature.sign();
            signature.initVerify(publicEc());
            signature.update(something);
            if (signature.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException | RuntimeException malformed) {
            // said below, without the key
        }
        throw new IllegalStateException("MATAZU_PUSH_PUBLIC_KEY and MATAZU_PUSH_PRIVATE_KEY are not one key pair");
    }

    private interface Read {
        Key with(KeyFactory factory) throws GeneralSecurityException;
    }

    private static Key key(Read read) {
        try {
            return read.with(KeyFactory.getInstance("EC"));
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /** Always 32 bytes, without the sign's leading one. */
    private static byte[] bytes(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] fixed = new byte[SIZE];
        int length = Math.min(raw.length, SIZE);
        System.arraycopy(raw, raw.length - length, fixed, SIZE - length, length);
        return fixed;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
