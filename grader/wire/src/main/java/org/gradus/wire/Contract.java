package org.gradus.wire;

/** What a student's class implements. */
public enum Contract {
    LAYER("org.gradus.layer.Layer"),
    LOSS("org.gradus.layer.Loss"),
    OPTIMIZER("org.gradus.layer.Optimizer");

    private final String interfaceName;

    Contract(String interfaceName) {
        this.interfaceName = interfaceName;
    }

    /** The qualified name of its interface. */
    public String interfaceName() {
        return interfaceName;
    }

    /** The simple name of its interface. */
    public String simpleName() {
        return interfaceName.substring(interfaceName.lastIndexOf('.') + 1);
    }
}
