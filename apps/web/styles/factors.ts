// What the pages about second factors need on top of the first stylesheet.
import '@mantine/core/styles/Code.layer.css';
import '@mantine/core/styles/Divider.layer.css';
