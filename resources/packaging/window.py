"""Where the packaged window starts."""

from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()  # processes that extract start this program again
    from briefgen.desktop.launch import main

    main()
