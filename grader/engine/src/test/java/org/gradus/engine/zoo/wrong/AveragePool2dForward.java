package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Averages of windows with a wrong forward and right gradients of the right one. */
final class AveragePool2dForward {

    private AveragePool2dForward() {}

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            name = "divided-by-side")
    static final class DividedBySide extends PlainAveragePool2d {
        DividedBySide(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).scale(k);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            name = "not-divided")
    static final class NotDivided extends PlainAveragePool2d {
        NotDivided(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).scale(k * k);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            name = "maximum-instead-of-average")
    static final class Largest extends PlainAveragePool2d {
        Largest(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return maxima(x, this::pixel);
        }
    }

    /** Takes the windows to go through all channels. */
    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"})
    static final class DividedByChannels extends PlainAveragePool2d {
        DividedByChannels(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).divide(channels);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            name = "stride-ignored")
    static final class StrideIgnored extends PlainAveragePool2d {
        StrideIgnored(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return means(x, this::stepByStep);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            name = "channels-last")
    static final class ChannelsLast extends PlainAveragePool2d {
        ChannelsLast(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return means(x, this::channelsLast);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            name = "column-by-column")
    static final class ColumnByColumn extends PlainAveragePool2d {
        ColumnByColumn(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return means(x, this::columnByColumn);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            name = "channel-offset-forgotten")
    static final class InTheFirstChannel extends PlainAveragePool2d {
        InTheFirstChannel(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return means(x, this::inTheFirstChannel);
        }
    }
}
