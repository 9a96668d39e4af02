class Full extends OutOfMemoryError {
    private static final long serialVersionUID = 1L;

    Full() {
        super("Java heap space");
    }
}
