package org.gradus.compiler.steady;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** Puts the worker's stand-ins into one class file. Everything else in it stays as javac wrote it. */
final class Exchange extends ClassVisitor {

    private static final int API = Opcodes.ASM9;

    private boolean isSecureItself;

    private Exchange(ClassVisitor next) {
        super(API, next);
    }

    /** The class with stand-ins. */
    static byte[] in(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        SimpleRemapper threadLocals = new SimpleRemapper(API, StandIns.THREAD_LOCAL, StandIns.THREAD_CHANCE);
        reader.accept(new Exchange(new ClassRemapper(writer, threadLocals)), 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        // Its constructor calls one of SecureRandom's, which must be that of its own parent.
        isSecureItself = StandIns.SECURE.equals(superName);
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Instructions(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    private final class Instructions extends MethodVisitor {

        Instructions(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            boolean isSecure = opcode == Opcodes.NEW && type.equals(StandIns.SECURE) && !isSecureItself;
            super.visitTypeInsn(opcode, isSecure ? StandIns.SECURE_CHANCE : type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            Member method = new Member(owner, name, descriptor);
            Optional<Member> standIn = StandIns.forMethod(method);
            Optional<Member> seed = StandIns.seedFor(method);
            if (standIn.isPresent()) {
                call(standIn.get());
            } else if (seed.isPresent()) {
                call(seed.get());
                super.visitMethodInsn(opcode, owner, name, "(J)V", false);
            } else if (owner.equals(StandIns.SECURE) && method.isConstructor() && !isSecureItself) {
                super.visitMethodInsn(opcode, StandIns.SECURE_CHANCE, name, descriptor, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                Unordered.orderFor(method).ifPresent(this::call);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] exchanged = arguments.clone();
            for (int i = 0; i < exchanged.length; i++) {
                exchanged[i] = exchanged[i] instanceof Handle handle ? exchanged(handle) : exchanged[i];
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, exchanged);
        }

        private void call(Member standIn) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, standIn.owner(), standIn.name(), standIn.descriptor(), false);
        }
    }

    /** A method reference. */
    private static Handle exchanged(Handle handle) {
        Member method = Member.of(handle);
        return StandIns.forMethod(method)
                .or(() -> StandIns.makerFor(method))
                .map(standIn -> new Handle(
                        Opcodes.H_INVOKESTATIC, standIn.owner(), standIn.name(), standIn.descriptor(), false))
                .orElse(handle);
    }
}
