"""The recipe of the shipped model: train it, measure it, hold it to its floors."""
