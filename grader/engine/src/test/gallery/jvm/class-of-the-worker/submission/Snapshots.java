package org.gradus.worker;

public final class Snapshots {
    public Snapshots(int mostEntries) {}
}
