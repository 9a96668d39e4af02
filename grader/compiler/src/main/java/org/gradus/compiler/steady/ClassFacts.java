package org.gradus.compiler.steady;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What one class file says of calls.
 *
 * @param name internal, {@code layers/Dense}
 * @param parents the class that it extends and the interfaces that it implements
 * @param methods what it declares, and what each of them calls or touches
 */
record ClassFacts(String name, List<String> parents, Map<Member, Body> methods) {

    /**
     * What a method does.
     *
     * @param calls every method that it names
     * @param touched every class of which it names a field, a method or a constructor
     */
    record Body(boolean isStatic, Set<Member> calls, Set<String> touched) {
        static final Body EMPTY = new Body(false, Set.of(), Set.of());
    }

    static ClassFacts of(ClassReader reader) {
        List<String> parents = new ArrayList<>(List.of(reader.getInterfaces()));
        parents.add(reader.getSuperName());
        Map<Member, Body> methods = new LinkedHashMap<>();
        reader.accept(new Methods(reader.getClassName(), methods), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassFacts(reader.getClassName(), List.copyOf(parents), methods);
    }

    private static final class Methods extends ClassVisitor {

        private final String owner;
        private final Map<Member, Body> methods;

        Methods(String owner, Map<Member, Body> methods) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.methods = methods;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            Body body = new Body(isStatic, new LinkedHashSet<>(), new LinkedHashSet<>());
            methods.put(new Member(owner, name, descriptor), body);
            return new Calls(body);
        }
    }

    private static final class Calls extends MethodVisitor {

        private final Body body;

        Calls(Body body) {
            super(Opcodes.ASM9);
            this.body = body;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            call(new Member(owner, name, descriptor));
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            body.touched().add(owner);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    call(Member.of(handle));
                }
            }
        }

        private void call(Member method) {
            body.calls().add(method);
            body.touched().add(method.owner());
        }
    }
}
