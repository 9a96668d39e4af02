package org.gradus.compiler;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.gradus.wire.Contract;

/** Asks javac, class by class as it understands them, which contracts they implement: by whatever way, as the JVM will see it. */
final class ContractsSeen implements TaskListener {

    private final JavacTask task;
    private final Map<String, List<Contract>> byBinaryName = new HashMap<>();

    ContractsSeen(JavacTask task) {
        this.task = task;
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            look(event.getTypeElement());
        }
    }

    /** The contracts that a class implements, if it can be constructed. */
    List<Contract> of(String binaryName) {
        return byBinaryName.getOrDefault(binaryName, List.of());
    }

    private void look(TypeElement type) {
        if (isConstructible(type)) {
            byBinaryName.put(
                    task.getElements().getBinaryName(type).toString(),
                    ContractTypes.where(contract -> isImplemented(contract, type)));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::look);
    }

    private boolean isImplemented(Contract contract, TypeElement type) {
        TypeElement wanted = task.getElements().getTypeElement(contract.interfaceName());
        return wanted != null && task.getTypes().isSubtype(erased(type), erased(wanted));
    }

    private TypeMirror erased(TypeElement type) {
        return task.getTypes().erasure(type.asType());
    }

    private static boolean isConstructible(Element type) {
        return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
                && !type.getModifiers().contains(Modifier.ABSTRACT);
    }
}
