open module attack {
    requires java.compiler;

    provides javax.annotation.processing.Processor with
            Attack;
}
