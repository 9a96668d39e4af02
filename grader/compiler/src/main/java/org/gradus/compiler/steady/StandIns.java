package org.gradus.compiler.steady;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.wire.compile.Unsteadiness.Kind;

/** What stands in the worker for parts of the library: a method for a method, a class for a class, a seed where none was given. */
final class StandIns {

    static final String RANDOM = "java/util/Random";
    static final String THREAD_LOCAL = "java/util/concurrent/ThreadLocalRandom";
    static final String SECURE = "java/security/SecureRandom";

    static final String CHANCE = "org/gradus/worker/chance/Chance";
    static final String THREAD_CHANCE = "org/gradus/worker/chance/ThreadChance";
    static final String SECURE_CHANCE = "org/gradus/worker/chance/SecureChance";
    private static final String CLOCK = "org/gradus/worker/chance/SteadyClock";

    private static final String SPLITTABLE = "java/util/SplittableRandom";
    private static final String DATE = "java/util/Date";
    private static final String GENERATOR = "java/util/random/RandomGenerator";
    private static final String FACTORY = "java/util/random/RandomGeneratorFactory";
    private static final String MATRIX = "org/ejml/simple/SimpleMatrix";

    static final Member SEED = new Member(CHANCE, "seed", "()J");
    private static final Member MILLIS = new Member(CLOCK, "currentTimeMillis", "()J");

    /** Static methods for methods; for one of an object, the object is the first argument. */
    private static final Map<Member, Member> METHODS = new HashMap<>();

    /** Constructors without a seed, and what gives the seed for that of the same class which takes one. */
    private static final Map<Member, Member> SEEDS = Map.of(
            noArguments(RANDOM), SEED,
            noArguments(SPLITTABLE), SEED,
            noArguments(DATE), MILLIS);

    /** Static methods for references to constructors. */
    private static final Map<Member, Member> MAKERS = Map.of(
            noArguments(RANDOM), new Member(CHANCE, "newRandom", "()L" + RANDOM + ";"),
            noArguments(SPLITTABLE), new Member(CHANCE, "newSplittableRandom", "()L" + SPLITTABLE + ";"),
            noArguments(SECURE), new Member(SECURE_CHANCE, "newSecureRandom", "()L" + SECURE + ";"));

    private static final Set<String> CLOCK_OWNERS = Set.of("java/lang/System", "java/time/Instant", DATE);

    static {
        sameName("java/lang/Math", CHANCE, "random", "()D");
        sameName("java/lang/StrictMath", CHANCE, "random", "()D");
        sameName("java/util/UUID", CHANCE, "randomUUID", "()Ljava/util/UUID;");
        sameName("java/util/Collections", CHANCE, "shuffle", "(Ljava/util/List;)V");
        sameName(GENERATOR, CHANCE, "getDefault", "()L" + GENERATOR + ";");
        sameName(GENERATOR, CHANCE, "of", "(Ljava/lang/String;)L" + GENERATOR + ";");
        METHODS.put(
                new Member(FACTORY, "create", "()L" + GENERATOR + ";"),
                new Member(CHANCE, "create", "(L" + FACTORY + ";)L" + GENERATOR + ";"));
        sameName(MATRIX, CHANCE, "random", "(II)L" + MATRIX + ";");
        METHODS.put(
                new Member(MATRIX, "random_DDRM", "(II)L" + MATRIX + ";"),
                new Member(CHANCE, "random", "(II)L" + MATRIX + ";"));
        sameName(SECURE, SECURE_CHANCE, "getInstance", "(Ljava/lang/String;)L" + SECURE + ";");
        sameName(SECURE, SECURE_CHANCE, "getInstanceStrong", "()L" + SECURE + ";");
        sameName("java/lang/System", CLOCK, "nanoTime", "()J");
        sameName("java/lang/System", CLOCK, "currentTimeMillis", "()J");
        sameName("java/time/Instant", CLOCK, "now", "()Ljava/time/Instant;");
    }

    private StandIns() {}

    /** The static method in the place of a method. */
    static Optional<Member> forMethod(Member method) {
        return Optional.ofNullable(METHODS.get(method));
    }

    /** What gives the seed that a constructor was not given. */
    static Optional<Member> seedFor(Member constructor) {
        return Optional.ofNullable(SEEDS.get(constructor));
    }

    /** The static method in the place of a reference to a constructor. */
    static Optional<Member> makerFor(Member constructor) {
        return Optional.ofNullable(MAKERS.get(constructor));
    }

    /** What a method that is replaced gives; nothing for all others. */
    static Optional<Kind> kindOf(Member method) {
        boolean isReplaced = METHODS.containsKey(method)
                || SEEDS.containsKey(method)
                || (method.owner().equals(THREAD_LOCAL) && method.name().equals("current"))
                || (method.owner().equals(SECURE) && method.isConstructor());
        return isReplaced
                ? Optional.of(CLOCK_OWNERS.contains(method.owner()) ? Kind.CLOCK : Kind.RANDOM)
                : Optional.empty();
    }

    private static Member noArguments(String owner) {
        return new Member(owner, Member.CONSTRUCTOR, "()V");
    }

    private static void sameName(String owner, String standIn, String name, String descriptor) {
        METHODS.put(new Member(owner, name, descriptor), new Member(standIn, name, descriptor));
    }
}
